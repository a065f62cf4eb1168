package python

import (
	"errors"
	"strings"
	"testing"
)

// TestExplainPip: what pip 25 and 26 say where a package index can't be asked.
func TestExplainPip(t *testing.T) {
	t.Parallel()
	const none = "ERROR: No matching distribution found for httpx==0.28.1"
	retrying := func(reason string) string {
		return "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by '" + reason + "': /simple/httpx/"
	}
	for name, c := range map[string]struct{ said, happened, try string }{
		"no network":      {retrying(`NewConnectionError("HTTPSConnection(host='a.example', port=443): Failed to establish a new connection: [Errno 101] Network is unreachable")`), "can't be reached (a.example: Failed to establish a new connection: [Errno 101] Network is unreachable)", "when you are online"},
		"no name":         {retrying(`NameResolutionError("HTTPSConnection(host='a.example', port=443): Failed to resolve 'a.example' ([Errno -2] Name or service not known)")`), "can't be reached (Failed to resolve 'a.example' ([Errno -2] Name or service not known))", "when you are online"},
		"a proxy refuses": {retrying(`OSError("Tunnel connection failed: 501 Unsupported method ('CONNECT')")`), "can't be reached (Tunnel connection failed: 501 Unsupported method ('CONNECT'))", "https_proxy"},
		"no TLS":          {retrying(`SSLError(SSLError(1, '[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1082)'))`), "[SSL: WRONG_VERSION_NUMBER] wrong version number", "--index-url"},
		"plain http":      {"WARNING: The repository located at 192.0.2.1 is not a trusted or secure host and is being ignored. If this repository is available via HTTPS we recommend", "asked no package index (The repository located at 192.0.2.1 is not a trusted or secure host and is being ignored)", "begins with https://"},
		"no URL":          {"WARNING: Location 'nonsense/httpx/' is ignored: it is either a non-existing path or lacks a specific scheme.", "asked no package index (Location 'nonsense/httpx/' is ignored)", "begins with https://"},
		"it has no such":  {"Looking in indexes: https://a.example/simple", "could not install the packages (No matching distribution found for httpx==0.28.1)", "--python PATH"},
	} {
		err := explainPip([]string{c.said, none})
		if !errors.Is(err, ErrInstall) || !strings.Contains(err.Error(), c.happened) || !strings.Contains(err.Error(), c.try) || !strings.Contains(err.Error(), unharmed) {
			t.Errorf("%s: %v; want it to say %q and %q", name, err, c.happened, c.try)
		}
	}
}
