package cdnmock

import (
	"net/http"
	"time"
)

// Fault is something that goes wrong with some requests. The zero value matches
// every request and does nothing. Of several faults the first that matches a
// request strikes it, and no other.
type Fault struct {
	// Action, Page, Request, From and Times say which requests; all that are
	// given must match. Page is the PageNumber of list requests. Request is the
	// number of one request, From that of the first of all that follow; both
	// count from 1 since the start or the last [Server.ResetRequests]. Times is
	// how many matching requests are struck, 0 every one.
	Action  string
	Page    int
	Request int
	From    int
	Times   int

	// Delay comes before anything else.
	Delay time.Duration
	// Hang gives no answer until the client goes away or the server closes.
	Hang bool
	// Reset breaks the connection without an answer: a TCP reset where it is TCP.
	Reset bool

	// Code answers with this error before any check is made. Status and Message
	// default to what the service says with the code, or to 400.
	Code    string
	Status  int
	Message string
	// Body answers with this text as it stands; Status defaults to 200 and
	// ContentType to application/json;charset=utf-8. Status without Body or Code
	// is an answer with an empty body.
	Body        *string
	ContentType string
	// Size answers with that many bytes, a brace and spaces, that are made as they
	// are sent.
	Size int64

	// Header is added to the answer, whichever it is.
	Header http.Header
	// Truncate announces the whole length of the answer, sends this many bytes of
	// it and closes the connection.
	Truncate int
	// Edit changes the answer to a list request before it is written: for a
	// service whose numbers are off.
	Edit func(page *Page)
}
