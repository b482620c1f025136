variable "endpoint" {
  type = string
}

variable "secret_key" {
  type      = string
  sensitive = true
}

variable "security_token" {
  type      = string
  sensitive = true
}

provider "alicdn" {
  access_key          = "STS.key"
  secret_key          = var.secret_key
  security_token      = var.security_token
  region              = "cn-hangzhou"
  endpoint            = var.endpoint
  max_retries         = 1
  request_timeout     = "10s"
  requests_per_second = 100
}

data "alicdn_usage_export_tasks" "all" {
  timeouts {
    read = "1m"
  }
}
