package cdnmock

// apiVersion is the only version that the product Cdn has for these operations.
const apiVersion = "2018-05-10"

// operation is what the service does for one action.
type operation struct {
	// lists says that PageNumber and PageSize mean something.
	lists bool
	// run answers with a value that encodes as JSON and as XML, or refuses.
	run func(*Server, *call, Fault) (any, *refusal)
}

// operations by action name.
var operations = map[string]operation{
	"DescribeUserUsageDataExportTask": {lists: true, run: describeUserUsageDataExportTask},
}
