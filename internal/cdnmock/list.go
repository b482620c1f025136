package cdnmock

import "time"

// The documented limits of a list request.
const (
	maxPageSize       = 50
	maxPageNumber     = 100000
	defaultPageSize   = 20
	defaultPageNumber = 1
)

// Page is the answer to a list request before it is written.
type Page struct {
	PageSize, PageNumber, TotalCount int
	Items                            []Task
}

func describeUserUsageDataExportTask(s *Server, c *call, fault Fault) (any, *refusal) {
	if c.pageSize < 1 || c.pageSize > maxPageSize {
		return nil, refuse("InvalidPageSize.ValueNotSupported")
	}
	if c.pageNumber < 1 || c.pageNumber > maxPageNumber {
		return nil, refuse("InvalidPageNumber.ValueNotSupported")
	}
	page := s.tasks.page(c.pageNumber, c.pageSize, time.Now())
	if fault.Edit != nil {
		fault.Edit(&page)
	}
	return newListAnswer(c.action(), page), nil
}
