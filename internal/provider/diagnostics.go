package provider

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
	"github.com/alicdn/terraform-provider-alicdn/internal/credentials"
)

const unableToList = "Unable to List Usage Export Tasks"

// listDiagnostic says why there is no list: what the service said, what to do
// about it, and what to quote when asking for help.
func listDiagnostic(err error, timeout time.Duration) diag.Diagnostic {
	failed, _ := errors.AsType[*cdn.Error](err)
	var parts []string
	switch {
	case errors.Is(err, context.Canceled):
		return diag.NewErrorDiagnostic(unableToList, "The read was interrupted.")
	case errors.Is(err, context.DeadlineExceeded):
		parts = append(parts, fmt.Sprintf("The read was not done within %s. "+
			`If it only needs longer, set a longer one: timeouts { read = "%s" }.`, timeout, 2*timeout))
	}
	if failed != nil {
		parts = append(parts, said(failed), remedyFor(failed), facts(failed))
	} else if len(parts) == 0 {
		parts = append(parts, sentence(err.Error()), remedyFor(err))
	}
	return diag.NewErrorDiagnostic(unableToList, strings.Join(parts, "\n\n"))
}

// said is the service's own message, or what there is in its place.
func said(failed *cdn.Error) string {
	switch {
	case failed.Err != nil:
		return sentence(failed.Err.Error())
	case failed.Message != "":
		return sentence(failed.Message)
	}
	return "The service refused the request and gave no message."
}

// facts are what support asks for; those that are not there are left out.
func facts(failed *cdn.Error) string {
	lines := []string{"Action: " + failed.Action, "Endpoint: " + failed.Host}
	if failed.Status != 0 {
		lines = append(lines, fmt.Sprintf("HTTP status: %d", failed.Status))
	}
	if failed.Code != "" {
		lines = append(lines, "Error code: "+failed.Code)
	}
	if failed.RequestID != "" {
		lines = append(lines, "Request ID: "+failed.RequestID)
	}
	return strings.Join(lines, "\n")
}

// credentialsDiagnostic says what was looked for, or what is missing of a pair.
func credentialsDiagnostic(err error) diag.Diagnostic {
	if !errors.Is(err, credentials.ErrNotFound) {
		return diag.NewErrorDiagnostic("Incomplete Alibaba Cloud Credentials", sentence(err.Error()))
	}
	return diag.NewErrorDiagnostic("No Alibaba Cloud Credentials", "The provider needs an access key and found none. It looked, in this order, for:\n"+
		"  - access_key and secret_key in the provider block\n"+
		"  - the environment variables "+orList(credentials.AccessKeyVariables())+"\n"+
		"    with "+orList(credentials.SecretKeyVariables())+"\n"+
		"    (for a temporary key also "+orList(credentials.SecurityTokenVariables())+")\n\n"+
		"Set one of the pairs. The RAM identity behind the key must be allowed cdn:DescribeUserUsageDataExportTask.")
}

// sentence starts a text with a capital and ends it with a full stop.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + strings.TrimRight(text[size:], ".") + "."
}
