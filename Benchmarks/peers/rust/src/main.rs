//! Writes a corpus of dossiers (canonical JSON, one a line) as the tables of the CSV package.
//!
//! Usage: convert CORPUS OUT
//!
//! This is the peer that `communique convert CORPUS --to csv -o OUT` is measured against: what one would write in Rust
//! with serde_json and csv. It reads line by line into typed structs that borrow from the line and writes every table,
//! statements_flat.csv too, in the same order of rows, on one thread. It checks nothing beyond the types, writes no
//! metadata, and quotes as the csv crate does, which is a little less than ours.

mod edtf;
mod flat;
mod model;
mod rows;
mod tables;

use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, corpus, out] = arguments.as_slice() else {
        eprintln!("usage: convert CORPUS OUT");
        std::process::exit(2);
    };
    let mut tables = tables::Tables::create(Path::new(out))?;
    let mut lines = BufReader::with_capacity(1 << 20, File::open(corpus)?);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        if !line.iter().all(u8::is_ascii_whitespace) {
            let dossier: model::Dossier = serde_json::from_slice(&line)?;
            rows::Rows::new(&mut tables, &dossier).write(&dossier)?;
            flat::FlatView::new(&dossier).write(&mut tables.statements_flat)?;
        }
        line.clear();
    }
    tables.flush()?;
    Ok(())
}
