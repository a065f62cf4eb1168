//go:build unix

package page_test

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lesswait/ui/export/exporttest"
)

func (c *chromium) doing() string {
	c.t.Helper()
	return eval[string](c, `document.getElementById("doing").textContent`)
}

// complaints are what the page asked the network for, and what went wrong on it.
func (c *chromium) complaints() []string {
	var all []string
	for _, e := range c.events {
		switch e.Method {
		case "Runtime.exceptionThrown", "Log.entryAdded":
			all = append(all, string(e.Params))
		case "Network.requestWillBeSent":
			var sent struct{ Request struct{ URL string } }
			_ = json.Unmarshal(e.Params, &sent)
			if !strings.HasPrefix(sent.Request.URL, "file://") {
				all = append(all, sent.Request.URL)
			}
		}
	}
	return all
}

func TestInABrowser(t *testing.T) {
	c := open(t, makePage(t, exporttest.Scenes()["race"]))
	t.Run("it says how it ended", func(t *testing.T) {
		if got, want := c.doing(), "At 3.001 s, fetch url1 finished at 1.000 s."; got != want {
			t.Errorf("%q; want %q", got, want)
		}
	})
	t.Run("keys step, choose a lane and go to the ends", func(t *testing.T) {
		eval[any](c, `document.getElementById("picture").focus()`)
		c.press("Home")
		if got := c.doing(); got != "At 0.000 s, fetch url1 has not begun." {
			t.Errorf("home: %q", got)
		}
		for range 3 {
			c.press("ArrowRight")
		}
		c.press("ArrowDown", "ArrowDown", "ArrowDown")
		if got := c.doing(); !strings.HasPrefix(got, "At 0.000 s, fetch url1 ") {
			t.Errorf("three lanes down: %q", got)
		}
		if listed := eval[[]bool](c, `[...document.querySelectorAll(".listing")].map(l => l.hidden)`); !slices.Equal(listed, []bool{true, false}) {
			t.Errorf("hidden sources: %v", listed)
		}
		c.press("End", "ArrowLeft", "ArrowUp")
		if got := c.doing(); !strings.HasPrefix(got, "At 3.") || !strings.Contains(got, "fetch url3") {
			t.Errorf("end, left, up: %q", got)
		}
	})
	t.Run("the source is at the lane's line", func(t *testing.T) {
		c.press("Home")
		eval[any](c, `{const m = document.getElementById("moment"); m.value = 170; m.dispatchEvent(new Event("input"));
			const l = document.getElementById("lane"); l.value = 0; l.dispatchEvent(new Event("change"));}`)
		if line := eval[string](c, `document.querySelector("#listing-0 [aria-current]").textContent`); line != "    await asyncio.sleep(1)" {
			t.Errorf("%q", line)
		}
		if got := c.doing(); !strings.Contains(got, "fetch url1 waited from 0.000 to 1.000 s in time.sleep(1), line 5, holding its thread.") {
			t.Errorf("%q", got)
		}
	})
	t.Run("space plays to the end", func(t *testing.T) {
		eval[any](c, `document.getElementById("picture").focus(); document.getElementById("speed").value = "10"`)
		c.press("Home", " ")
		if label := eval[string](c, `document.getElementById("play").textContent`); label != "Pause" {
			t.Errorf("the button says %q", label)
		}
		eval[any](c, `new Promise(done => { const look = () => document.getElementById("play").textContent === "Play" ? done() : setTimeout(look, 20); look(); })`)
		if got := c.doing(); !strings.HasPrefix(got, "At 3.001 s") {
			t.Errorf("%q", got)
		}
	})
	t.Run("the mouse points, clicks and drags", func(t *testing.T) { pointing(t, c) })
	if found := c.complaints(); found != nil {
		t.Errorf("%q", found)
	}
}

// pointing looks at the second lane, a third into the run.
func pointing(t *testing.T, c *chromium) {
	at := func(column, row float64) (x, y float64) {
		place := eval[[]float64](c, `(() => { const b = document.querySelector("#picture svg").getBoundingClientRect(); return [b.left, b.top, b.width / 960]; })()`)
		return place[0] + column*place[2], place[1] + row*place[2]
	}
	rowTop := eval[float64](c, `JSON.parse(document.getElementById("data").textContent).rows[1].top`)
	x, y := at(212+624*0.5, rowTop+10)
	c.mouse("mouseMoved", x, y, 0)
	if tip := eval[string](c, `document.getElementById("tip").textContent`); !strings.HasPrefix(tip, "fetch url2 waited from 1.000 to 2.000 s") {
		t.Errorf("the tip is %q", tip)
	}
	c.mouse("mousePressed", x, y, 1)
	if got := c.doing(); !strings.HasPrefix(got, "At 1.50") || !strings.Contains(got, "fetch url2 waited") {
		t.Errorf("clicked: %q", got)
	}
	x, y = at(212+624*0.25, rowTop+10)
	c.mouse("mouseMoved", x, y, 1)
	c.mouse("mouseReleased", x, y, 0)
	if got := c.doing(); !strings.HasPrefix(got, "At 0.75") || !strings.Contains(got, "fetch url2 has not begun") {
		t.Errorf("dragged: %q", got)
	}
}

func TestEveryPageInABrowser(t *testing.T) {
	c := open(t, "<p>")
	for name, r := range exporttest.Scenes() {
		c.show(makePage(t, r))
		if found := c.complaints(); found != nil {
			t.Errorf("%s: %q", name, found)
		}
		if eval[bool](c, `document.getElementById("controls").hidden`) {
			t.Errorf("%s: its script did not run", name)
		}
		if tags := eval[int](c, `document.querySelectorAll("b, script[src], [onload], iframe, object, embed").length`); tags > 0 {
			t.Errorf("%s: %d elements that are not ours", name, tags)
		}
		if eval[bool](c, `document.documentElement.scrollWidth > innerWidth`) {
			t.Errorf("%s is wider than the window", name)
		}
		shoot(c, name)
	}
}

// shoot keeps pictures of the page where LESSWAIT_SHOTS names a folder.
func shoot(c *chromium, name string) {
	c.t.Helper()
	dir := os.Getenv("LESSWAIT_SHOTS")
	if dir == "" {
		return
	}
	for _, scheme := range []string{"light", "dark"} {
		c.call("Emulation.setEmulatedMedia", object{"features": []object{{"name": "prefers-color-scheme", "value": scheme}}}, nil)
		var shot struct{ Data string }
		c.call("Page.captureScreenshot", nil, &shot)
		data, err := base64.StdEncoding.DecodeString(shot.Data)
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name+"-"+scheme+".png"), data, 0o600)
		}
		if err != nil {
			c.t.Fatal(err)
		}
	}
}

// Light and dark follow the viewer, and who wants no motion gets none.
func TestPreferences(t *testing.T) {
	c := open(t, makePage(t, exporttest.Scenes()["race"]))
	seen := map[string]bool{}
	for _, scheme := range []string{"light", "dark"} {
		c.call("Emulation.setEmulatedMedia", object{"features": []object{
			{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"},
		}}, nil)
		seen[eval[string](c, `getComputedStyle(document.body).backgroundColor`)] = true
	}
	if len(seen) != 2 {
		t.Errorf("the background is %v", seen)
	}
	eval[any](c, `window.frames_ = 0; window.requestAnimationFrame = () => { window.frames_++; return 1; }; document.getElementById("picture").focus()`)
	c.press("Home", " ")
	moved := eval[string](c, `new Promise(done => { const look = () => { const t = document.getElementById("time").textContent; t === "0.000 s" ? setTimeout(look, 20) : done(t); }; setTimeout(look, 1500); })`)
	if frames := eval[int](c, `window.frames_`); frames > 0 {
		t.Errorf("%d frames were asked for, by %s", frames, moved)
	}
}

// All that can be operated is reached by tab, in the order in which it is seen,
// and a screen reader has a name for it.
func TestKeyboardAndScreenReader(t *testing.T) {
	c := open(t, makePage(t, exporttest.Scenes()["race"]))
	var order []string
	for range 11 {
		c.press("Tab")
		order = append(order, eval[string](c, `document.activeElement.id || document.activeElement.className`))
	}
	want := []string{"skip", "first", "back", "play", "forward", "last", "moment", "lane", "speed", "picture"}
	if !slices.Equal(order[:10], want) {
		t.Errorf("the order is %q; want %q", order, want)
	}
	var tree struct {
		Nodes []struct {
			Ignored    bool
			Role, Name struct{ Value any }
		}
	}
	c.call("Accessibility.getFullAXTree", nil, &tree)
	roles := map[any]int{}
	for _, n := range tree.Nodes {
		if n.Ignored {
			continue
		}
		roles[n.Role.Value]++
		named := n.Name.Value != nil && n.Name.Value != ""
		if slices.Contains([]any{"button", "slider", "combobox", "image", "region", "group"}, n.Role.Value) && !named {
			t.Errorf("a %v without a name", n.Role.Value)
		}
	}
	for _, role := range []string{"main", "banner", "contentinfo", "slider", "combobox", "status", "heading", "image", "link"} {
		if roles[role] == 0 {
			t.Errorf("there is no %s among %v", role, roles)
		}
	}
}
