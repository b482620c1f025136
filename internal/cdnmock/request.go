package cdnmock

import "time"

// Request is what the server recorded of one request.
type Request struct {
	// Number counts from 1, in order of arrival.
	Number int
	Action string
	// Page and PageSize are those asked for by a list request, the defaults where
	// it named none; 0 where what it said is no number, and for other actions.
	Page, PageSize int
	// Time of arrival.
	Time time.Time
	// Conn numbers the connection from 1; 0 when [Server.ConnContext] is not in use.
	Conn int
	// InFlight is the number of requests that had arrived and had no answer yet,
	// this one included, when this one arrived.
	InFlight int

	Method, Nonce, Signature, Timestamp, UserAgent string
	// Status is the HTTP status answered, 0 for none.
	Status int
	// Code is the error code answered, "" for success.
	Code string
	// Aborted says that no whole answer was sent: the client went away, or a
	// fault hung up or cut the answer short.
	Aborted bool
}
