package cdnmock

import "time"

// nonceLife is how long a nonce is remembered: a request that carries an older
// one also carries a timestamp that is too old.
const nonceLife = 2 * maxSkew

// nonces are those that a key has used.
type nonces struct {
	used  map[string]time.Time
	swept time.Time
}

// use reports whether the nonce was new.
func (n *nonces) use(nonce string, now time.Time) bool {
	if n.used == nil {
		n.used, n.swept = map[string]time.Time{}, now
	}
	n.sweep(now)
	if _, known := n.used[nonce]; known {
		return false
	}
	n.used[nonce] = now
	return true
}

// sweep bounds the memory of a server that runs for long.
func (n *nonces) sweep(now time.Time) {
	if now.Sub(n.swept) < nonceLife {
		return
	}
	n.swept = now
	for nonce, at := range n.used {
		if now.Sub(at) > nonceLife {
			delete(n.used, nonce)
		}
	}
}
