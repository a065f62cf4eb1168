package httplab

import (
	"context"
	"net"
	"sync"
	"time"
)

// gate is a listener whose connections are slow to open.
type gate struct {
	net.Listener
	ctx   context.Context
	delay time.Duration
}

func (g *gate) Accept() (net.Conn, error) {
	conn, err := g.Listener.Accept()
	if err != nil || g.delay == 0 {
		return conn, err
	}
	return &slowConn{Conn: conn, gate: g}, nil
}

// slowConn waits before it is first read from. The client takes the connection
// for open: what it waits for is the answer to its first request.
type slowConn struct {
	net.Conn
	gate *gate
	once sync.Once
}

func (c *slowConn) Read(b []byte) (int, error) {
	c.once.Do(func() { pause(c.gate.ctx, c.gate.delay) })
	return c.Conn.Read(b)
}
