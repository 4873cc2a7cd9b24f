//! Containers as programs write them, and as nobody should: members, or a reason; never a panic,
//! never without end.

mod forms;
mod hostile;
mod make;
