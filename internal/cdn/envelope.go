package cdn

import (
	"encoding/json"
	"strconv"
	"strings"
)

// envelope is what every answer carries, a page or an error. It is read before
// the SDK decodes: the SDK takes an error on HTTP 200, {} and null for an empty
// list, and panics on some errors.
type envelope struct {
	RequestID        text `json:"RequestId"`
	Code             text
	Message          text
	UsageDataPerPage *struct {
		PageSize   count
		PageNumber count
		TotalCount count
	}
}

// text is a string of the envelope. A number is taken as written, and anything
// else as no text: none of it may hide the rest.
type text string

// UnmarshalJSON implements [json.Unmarshaler].
func (t *text) UnmarshalJSON(raw []byte) error {
	var s string
	switch {
	case json.Unmarshal(raw, &s) == nil:
		*t = text(s)
	case strings.ContainsRune("-0123456789", rune(raw[0])):
		*t = text(raw)
	}
	return nil
}

// count is a number of the envelope: a JSON number or a string of digits. The
// SDK would read "12abc" as 12 and null as 0.
type count struct {
	value int
	given bool
}

// UnmarshalJSON implements [json.Unmarshaler].
func (c *count) UnmarshalJSON(raw []byte) error {
	if string(raw) == "null" {
		return nil
	}
	value, err := strconv.ParseUint(strings.Trim(string(raw), `"`), 10, 31)
	*c = count{value: int(value), given: err == nil}
	return err
}
