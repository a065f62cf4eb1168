package httplab

import (
	"context"
	"net"
	"sync"
	"time"
)

// gate is a listener that numbers its connections, and notes when they open and
// close. They may be slow to open.
type gate struct {
	net.Listener
	ctx    context.Context
	delay  time.Duration
	ledger *ledger
}

func (g *gate) Accept() (net.Conn, error) {
	accepted, err := g.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &conn{Conn: accepted, gate: g, number: g.ledger.connected()}, nil
}

// conn waits before it is first read from, where connections are slow to open. The
// client takes the connection for open: what it waits for is the answer to its
// first request.
type conn struct {
	net.Conn
	gate   *gate
	number int
	once   sync.Once
}

func (c *conn) Read(b []byte) (int, error) {
	if c.gate.delay > 0 {
		c.once.Do(func() { pause(c.gate.ctx, c.gate.delay) })
	}
	return c.Conn.Read(b)
}

func (c *conn) Close() error {
	c.gate.ledger.closed(c.number)
	return c.Conn.Close()
}

// connectionKey is where the context of a request has its connection.
type connectionKey struct{}

func withConnection(ctx context.Context, c net.Conn) context.Context {
	return context.WithValue(ctx, connectionKey{}, c)
}

// connectionOf is the number of the connection that a request came by.
func connectionOf(ctx context.Context) int {
	if c, ok := ctx.Value(connectionKey{}).(*conn); ok {
		return c.number
	}
	return 0
}
