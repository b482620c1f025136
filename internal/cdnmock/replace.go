package cdnmock

import (
	"cmp"
	"net/http"
)

// replacement is the answer given instead of the service's, nil for none.
func (f Fault) replacement(c *call) *answer {
	switch {
	case f.Code != "":
		problem := refuse(f.Code)
		problem.status = cmp.Or(f.Status, problem.status)
		problem.message = cmp.Or(f.Message, problem.message)
		return refusalAnswer(c, problem)
	case f.Size > 0:
		return &answer{status: cmp.Or(f.Status, http.StatusOK), contentType: f.ContentType, length: f.Size, body: padding(f.Size)}
	case f.Body != nil:
		return textAnswer(cmp.Or(f.Status, http.StatusOK), f.ContentType, []byte(*f.Body))
	case f.Status != 0:
		return textAnswer(f.Status, f.ContentType, nil)
	default:
		return nil
	}
}
