package cdn

import (
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
)

// maxAnswer bounds what is read of an answer, in bytes. A full page is 24 KB.
const maxAnswer = 4 << 20

// answer is what came back for one request.
type answer struct {
	status int
	header http.Header
	body   []byte // at most maxAnswer and one byte more
}

// read gives the page that was asked for, or says what the answer is instead.
func (a answer) read(number, size int) (page, *Error) {
	var head envelope
	tooLarge := len(a.body) > maxAnswer
	notJSON := tooLarge || json.Unmarshal(a.body, &head) != nil
	switch {
	case tooLarge:
		return page{}, a.notAPI(head, fmt.Errorf("it is larger than %d MiB", maxAnswer>>20))
	case !notJSON && head.UsageDataPerPage == nil && head.Code != "":
		return page{}, a.refusal(head)
	case notJSON, a.status != http.StatusOK:
		return page{}, a.notAPI(head, fmt.Errorf("it is %s with HTTP status %d", a.kind(), a.status))
	}
	p, err := decodePage(head, a.body, number, size)
	if err != nil {
		return page{}, a.notAPI(head, err)
	}
	return p, nil
}

// refusal is the API's own error.
func (a answer) refusal(head envelope) *Error {
	return &Error{
		Status:    a.status,
		Code:      string(head.Code),
		Message:   cutMessage(string(head.Message)),
		RequestID: string(head.RequestID),
		pause:     pauseAsked(a.header),
	}
}

func (a answer) notAPI(head envelope, why error) *Error {
	return &Error{
		Status:    a.status,
		RequestID: string(head.RequestID),
		Err:       fmt.Errorf("%w: %w", ErrNotAPI, why),
		pause:     pauseAsked(a.header),
	}
}

// kind names what the answer says it is. Its text is not quoted: it can hold
// anything, a signed URL included.
func (a answer) kind() string {
	mediaType, _, err := mime.ParseMediaType(a.header.Get("Content-Type"))
	switch {
	case len(a.body) == 0:
		return "an empty body"
	case err != nil:
		return "a body of no known type"
	case mediaType == "application/json" || mediaType == "text/json":
		return "JSON of another form"
	}
	return "a body of type " + mediaType
}
