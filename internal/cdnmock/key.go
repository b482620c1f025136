package cdnmock

// Key is an access key, and what is wrong with it.
type Key struct {
	ID, Secret string
	// Token makes it a temporary key: requests must carry this SecurityToken.
	Token string
	// Disabled answers InvalidAccessKeyId.Inactive.
	Disabled bool
	// TokenExpired answers InvalidSecurityToken.Expired to the right token.
	TokenExpired bool
	// Denied answers Forbidden.RAM: no policy allows the action.
	Denied bool
	// NotOpened answers OperationDenied: the account has not opened CDN.
	NotOpened bool
}

// DefaultKey is the key of a server that was given none: the pair of the
// signature examples in the Alibaba Cloud documentation.
func DefaultKey() Key {
	return Key{ID: "testid", Secret: "testsecret"}
}
