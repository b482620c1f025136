terraform {
  required_version = ">= 1.0"

  required_providers {
    alicdn = {
      source = "alicdn/alicdn"
    }
  }
}
