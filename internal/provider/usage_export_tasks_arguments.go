package provider

import (
	"context"
	"fmt"
	"regexp"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timetypes/timetypes"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// filter is what the arguments ask for. They have been validated; what is still
// wrong with them was unknown then.
func (m usageExportTasksModel) filter(ctx context.Context) (f taskFilter, diags diag.Diagnostics) {
	diags = m.validate()
	f.ids = members(ctx, m.IDs, &diags)
	f.statuses = members(ctx, m.Statuses, &diags)
	f.createdAfter = moment(m.CreatedAfter, &diags)
	f.createdBefore = moment(m.CreatedBefore, &diags)
	if !m.NameRegex.IsNull() {
		name, err := regexp.Compile(m.NameRegex.ValueString())
		if err != nil {
			diags.AddAttributeError(path.Root("name_regex"), "Invalid Regular Expression", err.Error())
		}
		f.name = name
	}
	return f, diags
}

// validate refuses a range that nothing can be in. Times that are unknown or no
// times at all are not for it to judge.
func (m usageExportTasksModel) validate() (diags diag.Diagnostics) {
	var unread diag.Diagnostics
	after, before := moment(m.CreatedAfter, &unread), moment(m.CreatedBefore, &unread)
	if unread.HasError() || after == nil || before == nil || after.Before(*before) {
		return nil
	}
	diags.AddAttributeError(path.Root("created_after"), "Invalid Time Range", fmt.Sprintf(
		"created_after (%s) must be earlier than created_before (%s): the tasks wanted are those with created_after <= create_time < created_before.",
		m.CreatedAfter.ValueString(), m.CreatedBefore.ValueString()))
	return diags
}

// members gives a set's strings, nil for no set.
func members(ctx context.Context, set types.Set, diags *diag.Diagnostics) map[string]bool {
	if set.IsNull() {
		return nil
	}
	var values []string
	diags.Append(set.ElementsAs(ctx, &values, false)...)
	members := make(map[string]bool, len(values))
	for _, value := range values {
		members[value] = true
	}
	return members
}

// moment gives a time, nil for none and for one that is unknown.
func moment(value timetypes.RFC3339, diags *diag.Diagnostics) *time.Time {
	if value.IsNull() || value.IsUnknown() {
		return nil
	}
	t, problems := value.ValueRFC3339Time()
	diags.Append(problems...)
	return &t
}
