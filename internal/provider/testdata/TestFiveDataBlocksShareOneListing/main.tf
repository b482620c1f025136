data "alicdn_usage_export_tasks" "all" {}

data "alicdn_usage_export_tasks" "ready" {
  statuses = ["success"]
}

data "alicdn_usage_export_tasks" "failed" {
  statuses = ["failed"]
}

data "alicdn_usage_export_tasks" "daily" {
  name_regex = "^daily-"
}

data "alicdn_usage_export_tasks" "none" {
  ids = []
}
