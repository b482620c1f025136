// Package cdnmock is a stand-in for the Alibaba Cloud CDN endpoint: an HTTP
// server that keeps usage export tasks in memory and answers as the RPC gateway
// does, for tests and for trying things out without an account.
//
// It knows the service and not the client. Signatures are verified for real,
// nonces are used once, clocks may differ by fifteen minutes, a key may make a
// hundred calls a second, and tasks leave the list after three months. On demand
// it fails ([Fault]), and tasks join and leave between two requests ([Churn]).
// It records every request ([Request]).
//
// It needs nothing but the standard library, keeps no goroutine of its own and
// reads the clock with time.Now, so it works inside a testing/synctest bubble as
// well, when it is made there and served over a listener in memory.
package cdnmock
