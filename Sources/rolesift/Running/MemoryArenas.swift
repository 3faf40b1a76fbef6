import CMalloc

/// Where the C library takes memory from.
enum MemoryArenas {
  /// Gives all threads two arenas in common; to be called before there are threads.
  ///
  /// By default each thread gets one of its own, up to eight for each processor, and an arena keeps what it
  /// once needed. Answers are made and read on a dozen threads, so the program grew until each of them had
  /// met the largest one.
  static func share() {
    mallopt(M_ARENA_MAX, 2)
  }

  /// Gives back to the system what is not used any more, as after a session was mined or a long list
  /// was loaded.
  static func trim() {
    malloc_trim(0)
  }
}
