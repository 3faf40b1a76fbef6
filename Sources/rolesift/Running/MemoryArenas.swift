import CPlatform

/// The memory arenas of the C library.
enum MemoryArenas {
  /// Limits all threads to two shared arenas; call it before any thread starts.
  ///
  /// By default each thread gets its own arena, up to eight per processor, and an arena keeps the most it
  /// ever needed. Replies are handled on a dozen threads, so memory would grow until each has seen the largest.
  static func share() {
    mallopt(M_ARENA_MAX, 2)
  }

  /// Returns unused memory to the system, as after mining or loading a long list.
  static func trim() {
    malloc_trim(0)
  }
}
