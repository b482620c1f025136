data "alicdn_usage_export_tasks" "none" {}

data "alicdn_usage_export_tasks" "ids" {
  ids = ["4", "2", "not there"]
}

data "alicdn_usage_export_tasks" "ids_empty" {
  ids = []
}

data "alicdn_usage_export_tasks" "name" {
  name_regex = "2026-0"
}

data "alicdn_usage_export_tasks" "statuses" {
  statuses = ["created", "failed"]
}

data "alicdn_usage_export_tasks" "statuses_empty" {
  statuses = []
}

data "alicdn_usage_export_tasks" "after" {
  created_after = "2026-10-02T08:00:00+08:00"
}

data "alicdn_usage_export_tasks" "before" {
  created_before = "2026-10-02T00:00:00Z"
}

data "alicdn_usage_export_tasks" "range" {
  created_after  = "2026-10-01T00:00:00Z"
  created_before = "2026-10-03T00:00:00Z"
}

data "alicdn_usage_export_tasks" "nothing" {
  name_regex = "^weekly-"
}

data "alicdn_usage_export_tasks" "together" {
  ids            = ["1", "2", "3"]
  name_regex     = "^daily-"
  statuses       = ["success"]
  created_after  = "2026-10-01T00:00:00Z"
  created_before = "2026-10-03T00:00:00Z"
}
