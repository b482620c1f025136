package cdnmock

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"strings"
)

const (
	jsonType = "application/json;charset=utf-8"
	xmlType  = "text/xml;charset=utf-8"
)

// answer is an HTTP answer whose length is known before it is sent.
type answer struct {
	status      int
	code        string // the error code it carries, for the record
	header      http.Header
	contentType string // jsonType when empty
	length      int64
	body        io.Reader
}

func textAnswer(status int, contentType string, body []byte) *answer {
	return &answer{status: status, contentType: contentType, length: int64(len(body)), body: bytes.NewReader(body)}
}

// encoded writes a value in the format the call asks for: JSON, or XML, which
// is the service's default.
func encoded(c *call, status int, value any) *answer {
	var body bytes.Buffer
	if !strings.EqualFold(c.get("Format"), "JSON") {
		body.WriteString(`<?xml version="1.0" encoding="UTF-8"?>`)
		mustEncode(xml.NewEncoder(&body).Encode(value))
		return textAnswer(status, xmlType, body.Bytes())
	}
	encoder := json.NewEncoder(&body)
	encoder.SetEscapeHTML(false) // the service leaves the & of a URL as it is
	mustEncode(encoder.Encode(value))
	return textAnswer(status, jsonType, bytes.TrimSuffix(body.Bytes(), []byte("\n")))
}

// mustEncode: the values are our own types, of strings and integers alone.
func mustEncode(err error) {
	if err != nil {
		panic("cdnmock: " + err.Error())
	}
}

// newRequestID is an upper-case UUID.
func newRequestID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%X-%X-%X-%X-%X", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
