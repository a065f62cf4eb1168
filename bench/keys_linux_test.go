package bench

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"lesswait/internal/python/pythontest"
)

// frame is the shortest time between two frames of Bubble Tea's renderer, at 60 a
// second.
const frame = time.Second / 60

// page is a page of the program: how it is reached, and two keys that lead to and fro on it.
type page struct {
	name    string
	args    []string
	reach   []step
	to, fro string
}

// step is a text that is awaited, and what is typed then.
type step struct{ seen, typed string }

func pages() []page {
	const up, down, left, right = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[C"
	return []page{
		{"contents", nil, []step{{"enter", ""}}, down, up},
		{"lesson", nil, []step{{"enter", "\r"}, {"lesson 1 of", ""}}, down, up},
		{"player", []string{"demo", "d2"}, []step{{"The race", "4"}, {"run again", ""}}, left, right},
		{"workbench", nil, []step{{"enter", "/"}, {"Find", "fetch them all"}, {"exercise", "\r"}, {"Your file", ""}}, "h", "v"},
	}
}

// BenchmarkKey is the time from a key, written to the terminal, to the first of the
// frame that it changes, and the processor time that the program spends on it.
func BenchmarkKey(b *testing.B) {
	const keys = 60
	pythontest.Interpreter(b)
	program := build(b, "lesswait")
	for _, p := range pages() {
		b.Run(p.name, func(b *testing.B) {
			t := p.open(b, program)
			news := t.listen()
			var took samples
			pid := t.cmd.Process.Pid
			spent := processor(b, pid)
			for b.Loop() {
				for i := range keys {
					// at another moment between two frames each time
					pause := 3*frame + frame*time.Duration(i)/keys
					took = append(took, t.answer(news, []string{p.to, p.fro}[i%2], pause))
				}
			}
			spent = processor(b, pid) - spent
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(ms(took.median())/ms(frame), "frames")
			b.ReportMetric(float64(spent.Microseconds())/float64(len(took)), "us-cpu/key")
			describe(b, "key to frame, "+p.name, took)
			t.kill()
		})
	}
}

// BenchmarkIdle is the processor time that the program spends on a page on which
// nothing happens, against that of the minimal program.
func BenchmarkIdle(b *testing.B) {
	pythontest.Interpreter(b)
	program := build(b, "lesswait")
	empty := startOnTerminal(b, home(b), build(b, "lesswait/bench/minimal"))
	empty.await("One page")
	empty.listen()
	names, programs := []string{"minimal"}, []*terminal{empty}
	for _, p := range pages() {
		t := p.open(b, program)
		t.listen()
		names, programs = append(names, p.name), append(programs, t)
	}
	time.Sleep(2 * time.Second) // what a page begins with is over
	for b.Loop() {
		const second = 5
		spent := make([]time.Duration, len(programs))
		for i, t := range programs {
			spent[i] = -processor(b, t.cmd.Process.Pid)
		}
		time.Sleep(second * time.Second)
		for i, t := range programs {
			spent[i] += processor(b, t.cmd.Process.Pid)
			b.ReportMetric(float64(spent[i].Microseconds())/second, "us-cpu/s-"+names[i])
		}
		for i := 1; i < len(spent); i++ {
			b.ReportMetric(ratio(spent[i], spent[0]), "x-minimal-"+names[i])
		}
	}
	b.ReportMetric(0, "ns/op")
	for _, t := range programs {
		t.kill()
	}
}

// open starts the program and goes to the page.
func (p page) open(b *testing.B, program string) *terminal {
	b.Helper()
	t := startOnTerminal(b, home(b), program, p.args...)
	for _, s := range p.reach {
		t.await(s.seen)
		t.press(s.typed)
	}
	return t
}

// listen tells when the program has written something, until it ends.
func (t *terminal) listen() <-chan time.Time {
	news := make(chan time.Time, 1<<16)
	go func() {
		defer close(news)
		for chunk := make([]byte, 64<<10); ; {
			if _, err := t.tty.Read(chunk); err != nil {
				return
			}
			news <- time.Now()
		}
	}()
	return news
}

// answer presses a key when the program was quiet for so long, and returns how long
// it took until something of the new frame was there.
func (t *terminal) answer(news <-chan time.Time, key string, pause time.Duration) time.Duration {
	t.b.Helper()
	for quiet := false; !quiet; {
		select {
		case <-news:
		case <-time.After(pause):
			quiet = true
		}
	}
	begun := time.Now()
	t.press(key)
	select {
	case at, ok := <-news:
		if !ok {
			t.b.Fatal("the program has ended")
		}
		return at.Sub(begun)
	case <-time.After(10 * time.Second):
		t.b.Fatalf("nothing is drawn for %q", key)
	}
	return 0
}

// kill ends the program, which somebody listens to.
func (t *terminal) kill() {
	t.press("\x03")
	_ = t.cmd.Wait() // the minimal program ends by any key
	_ = t.tty.Close()
}

// processor is the time that all threads of a process have spent on a processor, to
// the nanosecond.
func processor(b *testing.B, pid int) time.Duration {
	b.Helper()
	files, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid))
	if err != nil || len(files) == 0 {
		b.Fatalf("process %d has no schedstat: %v", pid, err)
	}
	var sum time.Duration
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			continue // the thread has ended
		}
		first, _, _ := bytes.Cut(text, []byte(" "))
		n, err := strconv.ParseInt(string(first), 10, 64)
		if err != nil {
			b.Fatalf("%s: %v", file, err)
		}
		sum += time.Duration(n)
	}
	return sum
}
