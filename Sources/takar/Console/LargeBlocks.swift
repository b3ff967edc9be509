import CSystem

/// How the process takes its memory from the system.
enum LargeBlocks {
    /// Gives every block of a megabyte or more back as soon as it is free. By itself glibc keeps such blocks after a while, and a
    /// national measurement would hold what reading needed until the results are written.
    static func giveBackAtOnce() { takar_give_back_blocks(1 << 20) }
}
