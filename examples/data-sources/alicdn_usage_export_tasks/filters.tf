# The daily reports that were ordered in October, Beijing time.
data "alicdn_usage_export_tasks" "october" {
  name_regex     = "^daily-"
  created_after  = "2026-10-01T00:00:00+08:00"
  created_before = "2026-11-01T00:00:00+08:00"
}

output "october" {
  value = [for t in data.alicdn_usage_export_tasks.october.tasks : { name = t.name, status = t.status }]
}
