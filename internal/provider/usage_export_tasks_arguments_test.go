package provider

import (
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timetypes/timetypes"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

func texts(values ...string) types.Set {
	elements := make([]attr.Value, len(values))
	for i, value := range values {
		elements[i] = types.StringValue(value)
	}
	return types.SetValueMust(types.StringType, elements)
}

func TestFilterReadsTheArguments(t *testing.T) {
	none, diags := usageExportTasksModel{IDs: types.SetNull(types.StringType), Statuses: types.SetNull(types.StringType)}.filter(t.Context())
	if diags.HasError() || none.ids != nil || none.statuses != nil || none.name != nil || none.createdAfter != nil || none.createdBefore != nil {
		t.Errorf("arguments left out give %+v and %v, want a filter of nothing", none, diags)
	}
	got, diags := usageExportTasksModel{
		IDs:           texts("1", "2"),
		Statuses:      texts(),
		NameRegex:     types.StringValue("^daily-"),
		CreatedAfter:  timetypes.NewRFC3339ValueMust("2026-10-01T00:00:00+08:00"),
		CreatedBefore: timetypes.NewRFC3339ValueMust("2026-10-01T00:00:00Z"),
	}.filter(t.Context())
	if diags.HasError() {
		t.Fatal(diags)
	}
	if len(got.ids) != 2 || !got.ids["1"] || !got.ids["2"] {
		t.Errorf("ids are %v, want 1 and 2", got.ids)
	}
	if got.statuses == nil || len(got.statuses) != 0 {
		t.Errorf("statuses are %v, want an empty set, not none", got.statuses)
	}
	if !got.name.MatchString("daily-2026") || got.name.MatchString("a daily-2026") {
		t.Errorf("name_regex became %v", got.name)
	}
	if !got.createdAfter.Equal(october(1).Add(-8*time.Hour)) || !got.createdBefore.Equal(october(1)) {
		t.Errorf("range from %v to %v, want 16:00 the day before to midnight, UTC", got.createdAfter, got.createdBefore)
	}
}

func TestFilterRefusesWhatWasUnknownAtValidate(t *testing.T) {
	null := types.SetNull(types.StringType)
	for name, row := range map[string]struct {
		model usageExportTasksModel
		want  string
	}{
		"a regex that is none": {usageExportTasksModel{IDs: null, Statuses: null, NameRegex: types.StringValue("(")}, "Invalid Regular Expression"},
		"an impossible range": {usageExportTasksModel{IDs: null, Statuses: null,
			CreatedAfter: timetypes.NewRFC3339ValueMust("2026-10-02T00:00:00Z"), CreatedBefore: timetypes.NewRFC3339ValueMust("2026-10-01T00:00:00Z")}, "Invalid Time Range"},
	} {
		t.Run(name, func(t *testing.T) {
			_, diags := row.model.filter(t.Context())
			if diags.ErrorsCount() != 1 || diags[0].Summary() != row.want {
				t.Errorf("got %v, want %q", diags, row.want)
			}
		})
	}
}

func TestValidateRefusesARangeThatHoldsNothing(t *testing.T) {
	moment := timetypes.NewRFC3339ValueMust
	for name, row := range map[string]struct {
		after, before timetypes.RFC3339
		refused       bool
	}{
		"after earlier than before":             {moment("2026-10-01T00:00:00Z"), moment("2026-10-02T00:00:00Z"), false},
		"after a second earlier":                {moment("2026-10-01T00:00:00Z"), moment("2026-10-01T00:00:01Z"), false},
		"after equal to before":                 {moment("2026-10-01T00:00:00Z"), moment("2026-10-01T00:00:00Z"), true},
		"the same moment in two time zones":     {moment("2026-10-01T08:00:00+08:00"), moment("2026-10-01T00:00:00Z"), true},
		"earlier, though its text is later":     {moment("2026-10-01T08:00:00+08:00"), moment("2026-10-01T00:00:01Z"), false},
		"after later than before":               {moment("2026-10-02T00:00:00Z"), moment("2026-10-01T00:00:00Z"), true},
		"only a start":                          {moment("2026-10-02T00:00:00Z"), timetypes.NewRFC3339Null(), false},
		"only an end":                           {timetypes.NewRFC3339Null(), moment("2026-10-02T00:00:00Z"), false},
		"neither":                               {timetypes.NewRFC3339Null(), timetypes.NewRFC3339Null(), false},
		"a start that is not known yet":         {timetypes.NewRFC3339Unknown(), moment("2026-10-02T00:00:00Z"), false},
		"an end that is not known yet":          {moment("2026-10-02T00:00:00Z"), timetypes.NewRFC3339Unknown(), false},
		"a start that is later, end is unknown": {moment("9999-10-02T00:00:00Z"), timetypes.NewRFC3339Unknown(), false},
	} {
		t.Run(name, func(t *testing.T) {
			diags := usageExportTasksModel{CreatedAfter: row.after, CreatedBefore: row.before}.validate()
			if diags.HasError() != row.refused {
				t.Fatalf("got %v, want refused: %t", diags, row.refused)
			}
			if row.refused && (!strings.Contains(diags[0].Detail(), row.after.ValueString()) || !strings.Contains(diags[0].Detail(), row.before.ValueString())) {
				t.Errorf("the error names not both times: %s", diags[0].Detail())
			}
		})
	}
}
