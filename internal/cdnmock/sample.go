package cdnmock

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"time"
)

//go:embed sample.json
var sampleAnswer []byte

// SampleAnswer is the sample answer that the documentation of
// DescribeUserUsageDataExportTask shows, byte for byte.
func SampleAnswer() []byte {
	return bytes.Clone(sampleAnswer)
}

// sampleTask is the one task of the sample answer. It was created in 2019.
func sampleTask() Task {
	var answer struct {
		UsageDataPerPage struct {
			Data struct {
				DataItem []taskAnswer
			}
		}
	}
	if err := json.Unmarshal(sampleAnswer, &answer); err != nil {
		panic("cdnmock: sample.json: " + err.Error())
	}
	item := answer.UsageDataPerPage.Data.DataItem[0]
	return Task{
		ID: item.TaskID, Name: item.TaskName, Status: item.Status, DownloadURL: item.DownloadURL,
		CreateTime: parsedTime(item.CreateTime), UpdateTime: parsedTime(item.UpdateTime),
		StartTime: parsedTime(item.TaskConfig.StartTime), EndTime: parsedTime(item.TaskConfig.EndTime),
		Listed: true,
	}
}

func parsedTime(text string) time.Time {
	t, err := time.Parse(timeLayout, text)
	if err != nil {
		panic("cdnmock: sample.json: " + err.Error())
	}
	return t
}
