package cdnmock

import (
	"cmp"
	"errors"
	"io"
	"net/http"
	"strconv"
	"time"
)

// ServeHTTP answers one request: it is recorded, struck by a fault if one
// matches, checked (see the gate) and answered. Where a fault or a client that
// has gone leaves no answer to give, it panics with [http.ErrAbortHandler], as
// net/http asks of handlers.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	entry := s.record.arrive(r)
	defer s.observe(entry)
	c, err := readCall(r)
	s.record.describe(entry, c)
	fault := s.faults.strike(entry.Number, c)

	if err != nil && !errors.Is(err, errBodyTooLarge) || !s.wait(r.Context(), fault.Delay) {
		s.abort(entry)
	}
	if fault.Hang {
		s.hang(r.Context())
		s.abort(entry)
	}
	if fault.Reset {
		s.record.abandoned(entry)
		reset(w)
		return
	}
	out := s.answer(c, err, fault)
	if !s.wait(r.Context(), s.latency) {
		s.abort(entry)
	}
	s.send(w, out, fault, entry)
}

func (s *Server) observe(entry *Request) {
	if s.observer != nil {
		s.observer(s.record.one(entry))
	}
}

// answer decides. It may take the locks of the parts, one after another, and
// holds none while it waits, for it never waits.
func (s *Server) answer(c *call, readErr error, fault Fault) *answer {
	if out := fault.replacement(c); out != nil {
		return out
	}
	if readErr != nil {
		return refusalAnswer(c, refuse("RequestEntityTooLarge"))
	}
	if problem := s.gate.admit(c, time.Now()); problem != nil {
		return refusalAnswer(c, problem)
	}
	value, problem := operations[c.action()].run(s, c, fault)
	if problem != nil {
		return refusalAnswer(c, problem)
	}
	return encoded(c, http.StatusOK, value)
}

// send writes the answer, or the part of it that the fault lets through.
func (s *Server) send(w http.ResponseWriter, out *answer, fault Fault, entry *Request) {
	writeHeader(w.Header(), out, fault.Header)
	length := out.length
	if fault.Truncate > 0 {
		length = min(length, int64(fault.Truncate))
	}

	s.record.answering(entry, out.status, out.code, length < out.length)
	w.WriteHeader(out.status)
	// net/http closes the connection when less comes than was announced.
	if _, err := io.CopyN(w, out.body, length); err != nil {
		s.record.broken(entry)
	}
}

// writeHeader: what a fault adds counts last, so that it can spoil the rest.
func writeHeader(header http.Header, out *answer, added http.Header) {
	header.Set("Content-Type", cmp.Or(out.contentType, jsonType))
	header.Set("Content-Length", strconv.FormatInt(out.length, 10))
	for _, more := range []http.Header{out.header, added} {
		for name, values := range more {
			header[http.CanonicalHeaderKey(name)] = values
		}
	}
}
