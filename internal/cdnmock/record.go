package cdnmock

import (
	"net/http"
	"sync"
	"time"
)

// record holds an entry for each request. Handlers keep a pointer to theirs and
// change it through these methods alone.
type record struct {
	mu       sync.Mutex
	requests []*Request
	inFlight int
}

func (l *record) arrive(r *http.Request) *Request {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.inFlight++
	entry := &Request{
		Number: len(l.requests) + 1, Time: time.Now(), Conn: connOf(r), InFlight: l.inFlight,
		Method: r.Method, UserAgent: r.UserAgent(),
	}
	l.requests = append(l.requests, entry)
	return entry
}

func (l *record) describe(entry *Request, c *call) {
	l.mu.Lock()
	defer l.mu.Unlock()
	entry.Action, entry.Page, entry.PageSize = c.action(), c.pageNumber, c.pageSize
	entry.Nonce, entry.Signature, entry.Timestamp = c.get("SignatureNonce"), c.get("Signature"), c.get("Timestamp")
}

// answering is called before the first byte of an answer leaves: once a client
// has it, the record must hold it, and the next request must not find this one
// in flight.
func (l *record) answering(entry *Request, status int, code string, cut bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.inFlight--
	entry.Status, entry.Code, entry.Aborted = status, code, cut
}

// abandoned is for a request that gets no answer.
func (l *record) abandoned(entry *Request) {
	l.answering(entry, 0, "", true)
}

// broken is for an answer of which not all could be sent.
func (l *record) broken(entry *Request) {
	l.mu.Lock()
	defer l.mu.Unlock()
	entry.Aborted = true
}

func (l *record) one(entry *Request) Request {
	l.mu.Lock()
	defer l.mu.Unlock()
	return *entry
}

func (l *record) copy() []Request {
	l.mu.Lock()
	defer l.mu.Unlock()
	requests := make([]Request, len(l.requests))
	for i, entry := range l.requests {
		requests[i] = *entry
	}
	return requests
}

// reset forgets. Requests in flight go on and are forgotten too.
func (l *record) reset() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.requests = nil
}
