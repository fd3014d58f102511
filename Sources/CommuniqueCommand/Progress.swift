#if CLI
  /// Tells a person at a terminal how far long work has come.
  struct Progress {
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant
    private var count = 0
    private var isOnScreen = false

    init(isShown: Bool) {
      self.isShown = isShown
      lastShown = start
    }

    /// Counts a dossier; shows the count now and then, once the work has taken a second.
    mutating func advance() {
      count += 1
      guard isShown, count.isMultiple(of: 64) || isOnScreen else { return }
      let now = ContinuousClock.now
      guard start.duration(to: now) > .seconds(1), lastShown.duration(to: now) > .milliseconds(200) else { return }
      lastShown = now
      isOnScreen = true
      Terminal.error.print("\r\u{1B}[K\(count) dossiers …", terminator: "")
    }

    /// Takes the count off the screen.
    mutating func clear() {
      guard isOnScreen else { return }
      isOnScreen = false
      Terminal.error.print("\r\u{1B}[K", terminator: "")
    }
  }
#endif
