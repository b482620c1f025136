package cdnmock

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"
)

// Churn is how the list moves while it is read: before a list request is
// answered, one task may join or leave. The same seed and the same sequence of
// requests give the same changes.
type Churn struct {
	Seed uint64
	// Chance of one change before each list request: 0 none, 1 before every one.
	Chance float64
	// Leave is where tasks leave from.
	Leave End
	// JoinShare is the share of the changes that are joins: 0 means one half,
	// less than 0 none. Tasks join at the newest end, under IDs never seen before.
	JoinShare float64
}

// End is a part of the list by age, whatever the order it is served in.
type End int

const (
	// Anywhere is any task of the list, each as likely as the others.
	Anywhere End = iota
	// Newest is the task created last.
	Newest
	// Oldest is the task created first.
	Oldest
)

// churner draws the changes. It is guarded by the lock of its inventory.
type churner struct {
	Churn
	random *rand.Rand
	joined int
}

func newChurner(c Churn) *churner {
	if c.JoinShare == 0 {
		c.JoinShare = 0.5
	}
	return &churner{Churn: c, random: rand.New(rand.NewPCG(c.Seed, 1))}
}

func (c *churner) change(inv *inventory, now time.Time) {
	if c.random.Float64() >= c.Chance {
		return
	}
	if c.random.Float64() < c.JoinShare {
		inv.insert(c.newcomer(inv, now))
		return
	}
	if len(inv.list) > 0 {
		inv.drop(c.leaver(inv.list).ID)
	}
}

// newcomer is created after every task that the list ever held. When many join
// within a second, that is a little in the future.
func (c *churner) newcomer(inv *inventory, now time.Time) Task {
	created := now.UTC().Truncate(time.Second)
	if !created.After(inv.newest) {
		created = inv.newest.Add(time.Second)
	}
	c.joined++
	task := Task{
		ID: newTaskID(c.random), Name: fmt.Sprintf("joined-%d", c.joined), Status: statusCreated,
		CreateTime: created, UpdateTime: created,
	}
	task.StartTime, task.EndTime = beijingDayBefore(created)
	return task
}

func (c *churner) leaver(list []*Task) *Task {
	switch c.Leave {
	case Newest:
		return slices.MinFunc(list, newestFirst)
	case Oldest:
		return slices.MaxFunc(list, newestFirst)
	default:
		return list[c.random.IntN(len(list))]
	}
}
