package cdn

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"
	"time"

	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/responses"
	sdkcdn "github.com/aliyun/alibaba-cloud-sdk-go/services/cdn"
)

// absentObject finds an object that is written as "" or [], which the SDK takes
// for an error. It cannot match inside a JSON string, whose quotes are escaped.
var absentObject = regexp.MustCompile(`"(Data|TaskConfig)"\s*:\s*(?:""|\[\s*\])`)

// decodePage reads the answer to a request for page number of size tasks. Its
// errors quote nothing of the body, which holds download URLs.
func decodePage(head envelope, body []byte, number, size int) (page, error) {
	data := head.UsageDataPerPage
	switch {
	case data == nil || !data.TotalCount.given:
		return page{}, errors.New("it has no UsageDataPerPage with a TotalCount")
	case data.PageNumber.value != number:
		return page{}, fmt.Errorf("it is page %d where page %d was asked for", data.PageNumber.value, number)
	case data.PageSize.value > 0:
		size = data.PageSize.value
	}
	items, err := decodeItems(body)
	if err != nil { // mended only now: looking for what to mend costs more than to decode
		items, err = decodeItems(absentObject.ReplaceAll(body, []byte(`"$1":null`)))
	}
	if err != nil {
		return page{}, err
	}
	p := page{
		requestID: string(head.RequestID),
		number:    number,
		size:      size,
		total:     data.TotalCount.value,
		tasks:     make([]Task, len(items)),
	}
	for i, item := range items {
		p.tasks[i] = taskFromItem(item)
		if p.tasks[i].ID == "" {
			return page{}, errors.New("it lists a task without a TaskId")
		}
	}
	return p, nil
}

// decodeItems has the SDK decode the list. The text of the SDK's errors quotes
// the body and is dropped.
func decodeItems(body []byte) ([]sdkcdn.DataItem, error) {
	response := sdkcdn.CreateDescribeUserUsageDataExportTaskResponse()
	answer := &http.Response{StatusCode: http.StatusOK, Body: io.NopCloser(bytes.NewReader(body))}
	if err := responses.Unmarshal(response, answer, "JSON"); err != nil {
		return nil, errors.New("its list of tasks is malformed")
	}
	return response.UsageDataPerPage.Data.DataItem, nil
}

// taskFromItem translates from the wire. Invalid UTF-8, which Terraform refuses,
// is mended.
func taskFromItem(item sdkcdn.DataItem) Task {
	task := Task{
		ID:          mend(item.TaskId),
		Name:        mend(item.TaskName),
		Status:      parseStatus(mend(item.Status)),
		DownloadURL: mend(item.DownloadUrl),
	}
	for _, field := range []struct {
		name, text string
		into       *time.Time
	}{
		{"CreateTime", item.CreateTime, &task.CreateTime},
		{"UpdateTime", item.UpdateTime, &task.UpdateTime},
		{"TaskConfig.StartTime", item.TaskConfig.StartTime, &task.StartTime},
		{"TaskConfig.EndTime", item.TaskConfig.EndTime, &task.EndTime},
	} {
		t, ok := parseTime(field.text)
		switch {
		case ok:
			*field.into = t
		case field.text != "":
			task.BadTimes = append(task.BadTimes, BadTime{Field: field.name, Text: mend(field.text)})
		}
	}
	return task
}

func mend(text string) string { return strings.ToValidUTF8(text, "\uFFFD") }
