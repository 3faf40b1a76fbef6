import ArgumentParser

/// What is allowed, for every kind of tenant.
struct AccessOptions: ParsableArguments {
  @Flag(name: .customLong("read-only"), help: "Block all changes.")
  var isReadOnly = false
}
