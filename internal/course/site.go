package course

// Site is the script of the web server that a demo's programs talk to. Each
// program has a server of its own, whose address is `site` of the module lab.
type Site struct {
	Connect float64     `yaml:"connect"` // seconds that a new connection takes
	Limit   int         `yaml:"limit"`   // requests served at once; 0 for any number
	Busy    Reply       `yaml:"busy"`    // to those beyond it
	Routes  []SiteRoute `yaml:"routes"`
}

// SiteRoute is the replies to one path, or to all below it where it ends in a
// slash: the first, the second, … request for one and the same path gets the
// first, the second, … of them, and the last one is repeated.
type SiteRoute struct {
	Path    string  `yaml:"path"`
	Replies []Reply `yaml:"replies"`
}

// Reply is what becomes of one request. The zero value is a 200 with the path
// as JSON, at once.
type Reply struct {
	Wait    float64 `yaml:"wait"`    // seconds before anything is sent
	Status  int     `yaml:"status"`  // 200 unless said otherwise
	JSON    any     `yaml:"json"`    // the body, as JSON
	Text    string  `yaml:"text"`    // or as it is
	Dribble float64 `yaml:"dribble"` // seconds after each byte of the body
	Drop    bool    `yaml:"drop"`    // the connection is closed without a word
}
