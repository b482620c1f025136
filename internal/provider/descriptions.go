package provider

import (
	"fmt"
	"strings"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
	"github.com/alicdn/terraform-provider-alicdn/internal/credentials"
)

// What the documentation says of each argument and attribute. The docs are
// generated from here.

const describeProvider = "Reads the usage export tasks of [Alibaba Cloud CDN](https://www.alibabacloud.com/product/content-delivery-network)."

var (
	describeAccessKey     = "ID of the access key to sign in with. Goes with `secret_key`. " + fromEnvironment(credentials.AccessKeyVariables())
	describeSecretKey     = "Secret of the access key. Goes with `access_key`. " + fromEnvironment(credentials.SecretKeyVariables())
	describeSecurityToken = "Security token of a temporary access key. Goes with `access_key` and `secret_key`. " + fromEnvironment(credentials.SecurityTokenVariables())

	describeRegion = "Region that chooses the endpoint: most regions outside mainland China are served from Singapore, all others from `" +
		cdn.RegionEndpoint("").Host() + "`. The tasks are those of the account, whatever the region. " + fromEnvironment(regionVariables())

	describeEndpoint = "Where the CDN API answers, instead of the region's endpoint: a host, an `https://` URL, or an `http://` URL of a loopback address. " + fromEnvironment(endpointVariables())

	describeMaxRetries = fmt.Sprintf("How many times one request is tried again after a failure that may pass (throttling, faults of the service or of the network). `0` is never. Defaults to `%d`.", cdn.DefaultMaxRetries)

	describeRequestTimeout = fmt.Sprintf("How long one try of one request may take, such as `\"30s\"` or `\"1m\"`. Defaults to `%q`.", cdn.DefaultRequestTimeout)

	describeRequestsPerSecond = fmt.Sprintf("This provider's share of the 100 calls a second that Alibaba Cloud allows an account, from `1` to `100`. Defaults to `%d`.", cdn.DefaultRequestsPerSecond)
)

const describeUsageExportTasks = `Reads all usage export tasks of the account, with every page, and keeps those that pass the filters. Alibaba Cloud lists the tasks that were created in the last three months.

The answer is whole or it is an error: a list that changes while it is read is read again. Filters narrow each other, one that is left out filters nothing, and an empty set matches nothing.`

const (
	describeIDs           = "Only the tasks with these IDs. An ID that does not exist is no error."
	describeNameRegex     = "Only the tasks whose name matches this regular expression, in [RE2 syntax](https://github.com/google/re2/wiki/Syntax), anywhere in the name."
	describeCreatedAfter  = "Only the tasks that were created at this time or later, in RFC 3339: `\"2026-10-01T00:00:00+08:00\"`."
	describeCreatedBefore = "Only the tasks that were created before this time, in RFC 3339."
	describeTimeoutsRead  = "How long the whole read may take, such as `\"30s\"` or `\"10m\"`. Defaults to `\"5m\"`."

	describeTotalCount   = "Number of usage export tasks in the account, before any filter."
	describeTasks        = "The tasks that pass the filters, newest first by `create_time`, then by `id`; `[]` when there are none. What Alibaba Cloud does not give is null."
	describeDownloadURLs = "Download URL of each of `tasks` that has one, by task ID. Whoever has such a URL can download the report, and so the map is sensitive. A URL may expire; the next read fetches it anew."

	describeTaskID     = "ID of the task."
	describeTaskName   = "Name of the task, as it was given, down to a newline at its end."
	describeCreateTime = "When the task was created, in RFC 3339."
	describeUpdateTime = "When the task last changed, in RFC 3339."
	describeStartTime  = "Start of the usage that the task exports, in RFC 3339."
	describeEndTime    = "End of the usage that the task exports, in RFC 3339."
)

var (
	describeStatuses   = "Only the tasks with one of these statuses: " + orList(quoted(statusNames())) + "."
	describeTaskStatus = "Where the task stands: `created` (in progress), `success` or `failed`. A status that Alibaba Cloud adds is passed on as it is."
)

func fromEnvironment(names []string) string {
	return "Can also come from " + orList(quoted(names)) + ", in this order."
}

func quoted(names []string) []string {
	quotes := make([]string, len(names))
	for i, name := range names {
		quotes[i] = "`" + name + "`"
	}
	return quotes
}

func orList(names []string) string {
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
