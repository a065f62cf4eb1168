//go:build unix

package page_test

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// chromium is a real browser, driven by the DevTools protocol over two pipes.
type chromium struct {
	t       *testing.T
	to      *os.File
	from    *bufio.Reader
	session string
	last    int
	events  []message // that came meanwhile
}

// message is an answer or an event of the protocol.
type message struct {
	ID     int             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Message string `json:"message"`
	} `json:"error"`
}

type object = map[string]any

// open shows a page in a browser of its own; without chromium the test is skipped.
func open(t *testing.T, html string) *chromium {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("there is no chromium to try it in: apt-get install chromium")
	}
	if testing.Short() {
		t.Skip("a browser takes its time")
	}
	c := start(t, path)
	var target struct{ TargetID string }
	c.call("Target.createTarget", object{"url": "about:blank"}, &target)
	var session struct{ SessionID string }
	c.call("Target.attachToTarget", object{"targetId": target.TargetID, "flatten": true}, &session)
	c.session = session.SessionID
	for _, domain := range []string{"Page", "Runtime", "Network", "Log", "Accessibility"} {
		c.call(domain+".enable", nil, nil)
	}
	c.call("Emulation.setDeviceMetricsOverride", object{"width": 1400, "height": 900, "deviceScaleFactor": 1, "mobile": false}, nil)
	c.show(html)
	return c
}

func start(t *testing.T, path string) *chromium {
	t.Helper()
	read, to, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	from, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	profile, err := os.MkdirTemp("", "lesswait-chromium-")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
		"--remote-debugging-pipe", "--user-data-dir="+profile, "about:blank")
	cmd.ExtraFiles = []*os.File{read, write}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_, _ = read.Close(), write.Close()
	c := &chromium{t: t, to: to, from: bufio.NewReader(from)}
	t.Cleanup(func() {
		c.session = ""
		c.call("Browser.close", nil, nil)
		_ = cmd.Wait() // how it ends says nothing
		_, _ = to.Close(), from.Close()
		_ = os.RemoveAll(profile) // what is still written there is not ours
	})
	return c
}

// show loads a page from the disk and waits until it is there.
func (c *chromium) show(html string) {
	c.t.Helper()
	file := filepath.Join(c.t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(html), 0o600); err != nil {
		c.t.Fatal(err)
	}
	c.events = nil
	c.call("Page.navigate", object{"url": "file://" + file}, nil)
	for !c.seen("Page.loadEventFired") {
		c.events = append(c.events, c.read())
	}
}

func (c *chromium) seen(method string) bool {
	for _, e := range c.events {
		if e.Method == method {
			return true
		}
	}
	return false
}

// call does something and waits for the answer.
func (c *chromium) call(method string, params object, result any) {
	c.t.Helper()
	c.last++
	request := object{"id": c.last, "method": method}
	if params != nil {
		request["params"] = params
	}
	if c.session != "" {
		request["sessionId"] = c.session
	}
	data, err := json.Marshal(request)
	if err != nil {
		c.t.Fatal(err)
	}
	if _, err := c.to.Write(append(data, 0)); err != nil {
		c.t.Fatal(err)
	}
	for {
		m := c.read()
		if m.ID != c.last {
			c.events = append(c.events, m)
			continue
		}
		if m.Error != nil {
			c.t.Fatalf("%s: %s", method, m.Error.Message)
		}
		if result != nil {
			if err := json.Unmarshal(m.Result, result); err != nil {
				c.t.Fatal(err)
			}
		}
		return
	}
}

func (c *chromium) read() message {
	c.t.Helper()
	data, err := c.from.ReadBytes(0)
	if err != nil {
		c.t.Fatalf("the browser is gone: %v", err)
	}
	var m message
	if err := json.Unmarshal(data[:len(data)-1], &m); err != nil {
		c.t.Fatal(err)
	}
	return m
}

// eval is the value of an expression on the page.
func eval[T any](c *chromium, expression string) T {
	c.t.Helper()
	var answer struct {
		Result           struct{ Value T }
		ExceptionDetails *struct{ Text string }
	}
	c.call("Runtime.evaluate", object{"expression": expression, "returnByValue": true, "awaitPromise": true}, &answer)
	if answer.ExceptionDetails != nil {
		c.t.Fatalf("%s: %s", expression, answer.ExceptionDetails.Text)
	}
	return answer.Result.Value
}

// press types a key as a keyboard would.
func (c *chromium) press(names ...string) {
	c.t.Helper()
	codes := map[string]int{"Tab": 9, " ": 32, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}
	for _, name := range names {
		for _, kind := range []string{"rawKeyDown", "keyUp"} {
			c.call("Input.dispatchKeyEvent", object{"type": kind, "key": name, "windowsVirtualKeyCode": codes[name]}, nil)
		}
	}
}

func (c *chromium) mouse(kind string, x, y float64, buttons int) {
	c.t.Helper()
	button := "none"
	if buttons > 0 {
		button = "left"
	}
	c.call("Input.dispatchMouseEvent", object{"type": kind, "x": x, "y": y, "button": button, "buttons": buttons, "clickCount": 1}, nil)
}
