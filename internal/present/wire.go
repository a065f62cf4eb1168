package present

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

// View is what the speaker's screen is told: all that it shows.
type View struct {
	N        int       `json:"n"` // a later one has a larger number
	At       int       `json:"at"`
	Of       int       `json:"of"`
	Item     string    `json:"item"`
	Title    string    `json:"title"`
	Stage    Stage     `json:"stage"`
	Next     string    `json:"next"`
	Notes    string    `json:"notes"`
	Question string    `json:"question"`
	Options  []string  `json:"options"`
	Right    []int     `json:"right"` // the options that are right
	Why      string    `json:"why"`
	Code     []Listing `json:"code"`   // what is asked about, or of an exercise a right answer
	Counts   []int     `json:"counts"` // of the round that is on; null for none
	First    []int     `json:"first"`
	Second   []int     `json:"second"`
	Badge    string    `json:"badge"` // live, recorded, virtual; empty where nothing runs
	Frozen   bool      `json:"frozen"`
	Black    bool      `json:"black"`
	Notice   string    `json:"notice"`

	Begun   time.Time     `json:"-"`    // on the room's clock
	Gone    time.Duration `json:"gone"` // since then, when it is told: somebody may set the time meanwhile
	Planned time.Duration `json:"planned"`
	Due     time.Duration `json:"due"` // when this step is, after the beginning; negative where it is never
}

// Listing is a program.
type Listing struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

// Command is what the speaker's screen asks for.
type Command struct {
	Do     string `json:"do"` // one of the names below
	To     string `json:"to,omitempty"`
	Option int    `json:"option,omitempty"`
	Votes  int    `json:"votes,omitempty"`
}

// What a command can do.
const (
	DoNext   = "next"
	DoBack   = "back"
	DoSkip   = "skip"
	DoReturn = "return" // to the item before
	DoGo     = "go"
	DoCount  = "count"
	DoFreeze = "freeze"
	DoBlack  = "black"
	DoRun    = "run"
	DoPlay   = "play"
	DoStop   = "stop"
	DoView   = "view"
	DoCode   = "code"
	DoJudge  = "judge" // the file named by To
)

// Socket is where the two screens of a user meet, in a folder that nobody else
// can enter.
func Socket(getenv func(string) string, cacheDir string) string {
	if dir := getenv("XDG_RUNTIME_DIR"); dir != "" {
		return filepath.Join(dir, "lesswait", "present.sock")
	}
	return filepath.Join(cacheDir, "present", "present.sock")
}

// Hub is the audience's end of the socket.
type Hub struct {
	Commands <-chan Command // closed when the hub is

	now      func() time.Time
	listener net.Listener
	commands chan Command
	closing  chan struct{}
	work     sync.WaitGroup

	mu      sync.Mutex
	last    *View // nil before the first
	clients map[net.Conn]bool
}

// ErrRunning is the error of Listen where a session is on already.
var ErrRunning = errors.New("another presentation of yours is running")

// Listen opens the socket; now is the clock of the views. A socket that a session left
// behind when it was killed is replaced.
func Listen(path string, now func() time.Time) (*Hub, error) {
	if err := privateFolder(filepath.Dir(path)); err != nil {
		return nil, err
	}
	if conn, err := net.Dial("unix", path); err == nil {
		conn.Close()
		return nil, ErrRunning
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("the speaker's screen can't be reached: %w", err)
	}
	listener, err := net.Listen("unix", path)
	if err != nil {
		return nil, fmt.Errorf("the speaker's screen can't be reached: %w", err)
	}
	commands := make(chan Command)
	h := &Hub{Commands: commands, now: now, commands: commands, listener: listener, closing: make(chan struct{}), clients: map[net.Conn]bool{}}
	h.work.Go(h.accept)
	return h, nil
}

// privateFolder makes a folder that only this user can enter, and refuses one
// that others can.
func privateFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("the speaker's screen can't be reached: %w", err)
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		return fmt.Errorf("the speaker's screen can't be reached: others may enter %s: %w", dir, err)
	}
	return nil
}

func (h *Hub) accept() {
	for {
		conn, err := h.listener.Accept()
		if err != nil {
			return
		}
		h.mu.Lock()
		h.clients[conn] = true
		h.send(conn, h.line())
		h.mu.Unlock()
		h.work.Go(func() { h.serve(conn) })
	}
}

// serve passes the commands of a screen on until it is gone.
func (h *Hub) serve(conn net.Conn) {
	lines := bufio.NewScanner(conn)
	for lines.Scan() {
		var c Command
		if json.Unmarshal(lines.Bytes(), &c) != nil {
			break // nobody of ours
		}
		select {
		case h.commands <- c:
		case <-h.closing:
		}
	}
	h.mu.Lock()
	delete(h.clients, conn)
	h.mu.Unlock()
	conn.Close()
}

// Publish tells every screen what there is to see. A view that comes behind a later
// one is dropped: who publishes from several goroutines may be overtaken.
func (h *Hub) Publish(v View) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.last != nil && v.N < h.last.N {
		return
	}
	h.last = &v
	line := h.line()
	for conn := range h.clients {
		h.send(conn, line)
	}
}

// line is the last view as it is told now; nothing before the first. It is called with
// the lock held.
func (h *Hub) line() []byte {
	if h.last == nil {
		return nil
	}
	h.last.Gone = h.now().Sub(h.last.Begun)
	line, err := json.Marshal(h.last)
	if err != nil {
		return nil // a View always has a JSON form
	}
	return append(line, '\n')
}

// patience is how long a screen may take to read: the audience's never waits
// for one that is stuck.
const patience = 200 * time.Millisecond

// send is called with the lock held.
func (h *Hub) send(conn net.Conn, line []byte) {
	_ = conn.SetWriteDeadline(time.Now().Add(patience))
	if _, err := conn.Write(line); err != nil {
		delete(h.clients, conn)
		conn.Close()
	}
}

// Close ends the meeting.
func (h *Hub) Close() error {
	close(h.closing)
	err := h.listener.Close()
	h.mu.Lock()
	for conn := range h.clients {
		conn.Close()
	}
	h.mu.Unlock()
	h.work.Wait()
	close(h.commands)
	return err
}

// Remote is the speaker's end.
type Remote struct {
	Views <-chan View // closed when the session ends

	conn net.Conn
}

// notFound is why no session was found: mostly none is on, and then the machine's own
// words say nothing to a speaker.
type notFound struct{ cause error }

func (e *notFound) Error() string {
	const said = "no presentation is on: begin one with `lesswait present` in another terminal"
	if errors.Is(e.cause, fs.ErrNotExist) || errors.Is(e.cause, syscall.ECONNREFUSED) {
		return said
	}
	return fmt.Sprintf("%s (%v)", said, e.cause)
}

func (e *notFound) Unwrap() error { return e.cause }

// Dial finds the session that is on.
func Dial(path string) (*Remote, error) {
	conn, err := net.Dial("unix", path)
	if err != nil {
		return nil, &notFound{err}
	}
	views := make(chan View)
	r := &Remote{Views: views, conn: conn}
	go r.read(views)
	return r, nil
}

func (r *Remote) read(views chan<- View) {
	defer close(views)
	decoder := json.NewDecoder(r.conn)
	for {
		var v View
		if decoder.Decode(&v) != nil {
			return
		}
		views <- v
	}
}

// Send asks for something.
func (r *Remote) Send(c Command) error {
	line, err := json.Marshal(c)
	if err != nil {
		return err
	}
	if _, err := r.conn.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("the presentation is over: %w", err)
	}
	return nil
}

// Close leaves the session.
func (r *Remote) Close() error { return r.conn.Close() }
