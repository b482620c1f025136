package cdnmock

import (
	"encoding/xml"
	"net/http"
	"net/url"
)

// refusal is an error answer.
type refusal struct {
	code, message string
	status        int
	header        http.Header
	denied        *accessDenied
}

// refuse is the answer that the service gives with the code. A code it does not
// know is a 400 that says nothing.
func refuse(code string) *refusal {
	if k, ok := codes[code]; ok {
		return &refusal{code: code, status: k.status, message: k.message}
	}
	return &refusal{code: code, status: http.StatusBadRequest, message: "The request was refused."}
}

func missing(parameter string) *refusal {
	return &refusal{
		code: "Missing" + parameter, status: http.StatusBadRequest,
		message: parameter + " is mandatory for this action.",
	}
}

// errorAnswer has the layout of the gateway's error envelope.
type errorAnswer struct {
	XMLName            xml.Name `json:"-" xml:"Error"`
	RequestID          string   `json:"RequestId" xml:"RequestId"`
	HostID             string   `json:"HostId" xml:"HostId"`
	Code               string
	Message            string
	Recommend          string
	AccessDeniedDetail *accessDenied `json:",omitempty" xml:",omitempty"`
}

// accessDenied is what RAM says of a refusal.
type accessDenied struct {
	AuthAction, PolicyType, NoPermissionType string
}

func refusalAnswer(c *call, problem *refusal) *answer {
	requestID := newRequestID()
	out := encoded(c, problem.status, errorAnswer{
		RequestID: requestID, HostID: c.host, Code: problem.code, Message: problem.message,
		Recommend:          "https://api.aliyun.com/troubleshoot?q=" + url.QueryEscape(problem.code) + "&product=Cdn&requestId=" + requestID,
		AccessDeniedDetail: problem.denied,
	})
	out.code, out.header = problem.code, problem.header
	return out
}
