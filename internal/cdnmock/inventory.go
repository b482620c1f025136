package cdnmock

import (
	"slices"
	"sync"
	"time"
)

// inventory is the account's task list, kept in the order in which it is served,
// so that a page costs what its items cost.
type inventory struct {
	mu      sync.Mutex
	compare func(a, b *Task) int
	list    []*Task
	byID    map[string]*Task
	// firstToAge is no later than the create time of any task that can age out;
	// zero means that none can.
	firstToAge time.Time
	// newest is the latest create time the list ever held.
	newest time.Time
	churn  *churner
}

func newInventory(order Order, churn Churn, tasks []Task) *inventory {
	inv := &inventory{compare: order.compare(), byID: map[string]*Task{}, churn: newChurner(churn)}
	for i := range tasks {
		inv.keep(tasks[i])
	}
	for _, task := range inv.byID {
		inv.list = append(inv.list, task)
	}
	slices.SortFunc(inv.list, inv.compare)
	return inv
}

// page cuts one page out of the list, after what churn does to the list first.
// Nothing happens in between: an answer is a moment's truth.
func (inv *inventory) page(number, size int, now time.Time) Page {
	inv.mu.Lock()
	defer inv.mu.Unlock()
	inv.sweep(now)
	inv.churn.change(inv, now)
	total := len(inv.list)
	from := min((number-1)*size, total)
	to := min(from+size, total)
	return Page{PageSize: size, PageNumber: number, TotalCount: total, Items: copied(inv.list[from:to])}
}

func (inv *inventory) all(now time.Time) []Task {
	inv.mu.Lock()
	defer inv.mu.Unlock()
	inv.sweep(now)
	return copied(inv.list)
}

func (inv *inventory) add(tasks ...Task) {
	inv.mu.Lock()
	defer inv.mu.Unlock()
	for i := range tasks {
		inv.insert(tasks[i])
	}
}

func (inv *inventory) remove(ids ...string) {
	inv.mu.Lock()
	defer inv.mu.Unlock()
	for _, id := range ids {
		inv.drop(id)
	}
}

// insert and drop are called with the lock held.
func (inv *inventory) insert(task Task) {
	inv.drop(task.ID)
	kept := inv.keep(task)
	at, _ := slices.BinarySearchFunc(inv.list, kept, inv.compare)
	inv.list = slices.Insert(inv.list, at, kept)
}

func (inv *inventory) drop(id string) {
	task, ok := inv.byID[id]
	if !ok {
		return
	}
	at, _ := slices.BinarySearchFunc(inv.list, task, inv.compare)
	inv.list = slices.Delete(inv.list, at, at+1)
	delete(inv.byID, id)
}

func copied(list []*Task) []Task {
	tasks := make([]Task, len(list))
	for i, task := range list {
		tasks[i] = *task
	}
	return tasks
}
