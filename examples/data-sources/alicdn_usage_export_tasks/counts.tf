data "alicdn_usage_export_tasks" "all" {}

locals {
  ids_by_status = { for t in data.alicdn_usage_export_tasks.all.tasks : coalesce(t.status, "unknown") => t.id... }
}

output "tasks_by_status" {
  value = { for status, ids in local.ids_by_status : status => length(ids) }
}
