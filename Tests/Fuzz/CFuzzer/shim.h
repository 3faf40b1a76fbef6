#include <stddef.h>
#include <stdint.h>

/* libFuzzer's way in for programs that have a main of their own. */
int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*user_callback)(const uint8_t *data, size_t size));
