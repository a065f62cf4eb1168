package python_test

import (
	"bytes"
	"encoding/json"
	"io"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"lesswait/internal/python"
)

// nonce stands for what only the judge and lesswait know.
const nonce = "THE-NONCE"

// FuzzResults is a worker that writes anything, with NONCE where it knows the nonce.
// Its verdict is that of the one whole line that has both, and of no other; in
// whatever pieces it comes.
func FuzzResults(f *testing.F) {
	const hello, verdict = `{"hello":1}` + "\n", `{"verdict":{"passed":true},"nonce":"NONCE"}` + "\n"
	for _, text := range []string{
		hello + verdict, verdict, hello, "", hello + verdict + verdict, hello + strings.TrimSpace(verdict), hello + hello + verdict,
		hello + `{"verdict":{"passed":true},"nonce":"guess"}` + "\n", hello + `{"verdict":{"passed":true}}` + "\n" + verdict,
		hello + `{"trace":{"schema":{}}}` + "\n[[1,\"tick\",3]]\n" + verdict, hello + `{"verdict":null,"nonce":"NONCE"}` + "\n",
		hello + ` {"verdict":1,"nonce":"NONCE"}` + "\n", hello + `{"verdict":1,"verdict":2,"nonce":"x","nonce":"NONCE"}` + "\r\n",
		hello + `{"verdict":{"passed":true},"nonce":"NONCE"} {"verdict":1}` + "\n", hello + "\x00\xff\n" + verdict, hello + `{"nonce":"NONCE","verdict":1}` + "\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		text = bytes.ReplaceAll(text, []byte("NONCE"), []byte(nonce))
		verdict, handed, end := results(bytes.NewReader(text))
		if end != "" {
			t.Fatalf("%d bytes end it by %s", len(text), end)
		}
		if want := honest(text); string(verdict) != string(want) {
			t.Fatalf("the verdict is %q, want %q", verdict, want)
		}
		slowly, again, _ := results(iotest.OneByteReader(bytes.NewReader(text)))
		if string(slowly) != string(verdict) || again != handed {
			t.Fatalf("byte by byte it is %q and %q, at once %q and %q", slowly, again, verdict, handed)
		}
	})
}

// results are the verdict, and all other lines, each in quotes.
func results(pipe io.Reader) (verdict json.RawMessage, handed string, end python.End) {
	verdict, end = python.ReadResults(pipe, nonce, func(line []byte) { handed += strconv.Quote(string(line)) })
	return verdict, handed, end
}

// honest is the verdict of a text by the plainest reading of it: nothing, unless
// exactly one whole line is one.
func honest(text []byte) (verdict json.RawMessage) {
	lines := bytes.Split(text, []byte("\n"))
	found := 0
	for _, line := range lines[:len(lines)-1] {
		var o struct {
			Verdict json.RawMessage `json:"verdict"`
			Nonce   string          `json:"nonce"`
		}
		if bytes.HasPrefix(line, []byte(`{"verdict"`)) && json.Unmarshal(line, &o) == nil && o.Nonce == nonce {
			verdict, found = o.Verdict, found+1
		}
	}
	if found != 1 {
		return nil
	}
	return verdict
}

// TestEndlessResultsEnd: a worker that writes one line without an end, or lines
// without number, is stopped, and nothing of it is kept.
func TestEndlessResultsEnd(t *testing.T) {
	for name, part := range map[string]string{"a line": strings.Repeat("x", 1<<20), "lines": strings.Repeat("x", 1<<20) + "\n"} {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		verdict, end := python.ReadResults(&repeating{part: []byte(part), left: 520 << 20}, nonce, func([]byte) {})
		runtime.GC()
		runtime.ReadMemStats(&after)
		if end != python.EndOutput || verdict != nil {
			t.Errorf("%s: ended by %q with the verdict %q", name, end, verdict)
		}
		if kept := int64(after.HeapAlloc) - int64(before.HeapAlloc); kept > 8<<20 {
			t.Errorf("%s: %d MB are kept", name, kept>>20)
		}
	}
}

// repeating gives the same bytes again and again, until so many have come.
type repeating struct {
	part     []byte
	at, left int
}

func (r *repeating) Read(p []byte) (int, error) {
	if r.left <= 0 {
		return 0, io.EOF
	}
	n := copy(p, r.part[r.at:])
	r.at, r.left = (r.at+n)%len(r.part), r.left-n
	return n, nil
}
