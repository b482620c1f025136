data "alicdn_usage_export_tasks" "status" {
  statuses = ["done"]
}

data "alicdn_usage_export_tasks" "status_null" {
  statuses = ["success", null]
}

data "alicdn_usage_export_tasks" "id_null" {
  ids = [null]
}

data "alicdn_usage_export_tasks" "regex" {
  name_regex = "daily-["
}

data "alicdn_usage_export_tasks" "time" {
  created_after = "2026-10-01"
}

data "alicdn_usage_export_tasks" "range" {
  created_after  = "2026-10-02T00:00:00+08:00"
  created_before = "2026-10-01T16:00:00Z"
}

data "alicdn_usage_export_tasks" "timeout" {
  timeouts {
    read = "soon"
  }
}

data "alicdn_usage_export_tasks" "timeout_of_nothing" {
  timeouts {
    read = "-1s"
  }
}
