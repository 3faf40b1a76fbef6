import ArgumentParser

/// What may be done, wherever the tenant is.
struct AccessOptions: ParsableArguments {
  @Flag(name: .customLong("read-only"), help: "Refuse every change before it is sent.")
  var isReadOnly = false
}
