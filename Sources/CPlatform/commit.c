#include "CPlatform.h"

// Package.swift knows both, from git.
#ifndef ROLESIFT_COMMIT
#define ROLESIFT_COMMIT ""
#endif
#ifndef ROLESIFT_HAS_CHANGES
#define ROLESIFT_HAS_CHANGES 0
#endif

const char *rolesift_commit(void) { return ROLESIFT_COMMIT; }

int rolesift_has_changes(void) { return ROLESIFT_HAS_CHANGES; }
