internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Does work on two cores.
enum Workers {
  /// What both threads know: the work, and how much of it has been taken.
  private final class Work: Sendable {
    let count: Int
    let body: @Sendable (Int) -> Void
    private let taken = Atomic<Int>(0)

    init(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.body = body
    }

    func run() {
      while true {
        let piece = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < count else { return }
        body(piece)
      }
    }
  }

  /// Does pieces of work, this thread and another taking one after the other, and waits for all. Without another thread, this
  /// one does all.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are; the largest should come first.
  ///   - isMuch: Whether they are worth another thread.
  ///   - body: Does one of them. It is called from two threads.
  static func run(_ count: Int, isMuch: Bool, _ body: @escaping @Sendable (Int) -> Void) {
    guard isMuch, count > 1 else {
      for piece in 0..<count { body(piece) }
      return
    }
    let work = Work(count, body)
    let context = Unmanaged.passRetained(work)
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(&thread, nil, { Workers.start($0) }, context.toOpaque())
    #else
      var thread = pthread_t()
      let status = pthread_create(&thread, nil, { $0.map { Workers.start($0) } ?? nil }, context.toOpaque())
    #endif
    work.run()
    guard status == 0 else { return context.release() }
    #if canImport(Darwin)
      if let thread { pthread_join(thread, nil) }
    #else
      pthread_join(thread, nil)
    #endif
  }

  private static func start(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
    return nil
  }
}
