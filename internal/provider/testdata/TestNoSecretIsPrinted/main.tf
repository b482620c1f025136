variable "secret_key" {
  type      = string
  sensitive = true
}

variable "security_token" {
  type      = string
  sensitive = true
}

provider "alicdn" {
  access_key      = "STS.key"
  secret_key      = var.secret_key
  security_token  = var.security_token
  max_retries     = 1
  request_timeout = "1s"
}

data "alicdn_usage_export_tasks" "all" {}

output "tasks" {
  value = data.alicdn_usage_export_tasks.all.tasks
}

output "urls" {
  value     = data.alicdn_usage_export_tasks.all.download_urls
  sensitive = true
}

# The plan shows what changes here.
resource "terraform_data" "urls" {
  input = data.alicdn_usage_export_tasks.all.download_urls
}
