package cdnmock

import (
	"encoding/xml"
	"time"
)

// listAnswer has the layout of the documented answer.
type listAnswer struct {
	XMLName          xml.Name `json:"-"`
	RequestID        string   `json:"RequestId" xml:"RequestId"`
	UsageDataPerPage pageAnswer
}

type pageAnswer struct {
	PageSize, PageNumber, TotalCount int
	Data                             struct {
		DataItem []taskAnswer
	}
}

type taskAnswer struct {
	TaskID      string `json:"TaskId" xml:"TaskId"`
	TaskName    string `json:",omitempty" xml:",omitempty"`
	Status      string
	CreateTime  string      `json:",omitempty" xml:",omitempty"`
	UpdateTime  string      `json:",omitempty" xml:",omitempty"`
	DownloadURL string      `json:"DownloadUrl,omitempty" xml:"DownloadUrl,omitempty"`
	TaskConfig  *taskConfig `json:",omitempty" xml:",omitempty"`
}

type taskConfig struct {
	StartTime string `json:",omitempty" xml:",omitempty"`
	EndTime   string `json:",omitempty" xml:",omitempty"`
}

func newListAnswer(action string, page Page) listAnswer {
	answer := listAnswer{XMLName: xml.Name{Local: action + "Response"}, RequestID: newRequestID()}
	answer.UsageDataPerPage = pageAnswer{PageSize: page.PageSize, PageNumber: page.PageNumber, TotalCount: page.TotalCount}
	// Never nil: a page without tasks is an empty list, not null.
	items := make([]taskAnswer, len(page.Items))
	for i, task := range page.Items {
		items[i] = newTaskAnswer(task)
	}
	answer.UsageDataPerPage.Data.DataItem = items
	return answer
}

func newTaskAnswer(task Task) taskAnswer {
	answer := taskAnswer{
		TaskID: task.ID, TaskName: task.Name, Status: task.Status, DownloadURL: task.DownloadURL,
		CreateTime: timeText(task.CreateTime), UpdateTime: timeText(task.UpdateTime),
	}
	if config := (taskConfig{timeText(task.StartTime), timeText(task.EndTime)}); config != (taskConfig{}) {
		answer.TaskConfig = &config
	}
	return answer
}

// timeLayout is the only form of time that the service writes and reads.
const timeLayout = "2006-01-02T15:04:05Z"

func timeText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(timeLayout)
}
