package cdnmock

import (
	"fmt"
	"net/http"
	"time"
)

// rateLimitHeader says in a throttled answer when to come back.
const rateLimitHeader = "x-ratelimit-user-api"

// throttled is the answer to a call beyond the quota; a call is free after wait.
func throttled(quota int, wait time.Duration, now time.Time) *refusal {
	problem := refuse("Throttling.User")
	// Rounded up: a client that waits this long must not be a moment early.
	left := (wait + time.Millisecond - 1) / time.Millisecond
	problem.header = http.Header{}
	problem.header.Set(rateLimitHeader,
		fmt.Sprintf("Limit:%d,Remain:0,TimeLeft:%d,Reset:%d", quota, left, now.UnixMilli()+int64(left)))
	return problem
}
