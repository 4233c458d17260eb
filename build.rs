//! Marks the compiled form of agreements with what it depends on: the types and the reading of the agreement file, and the
//! libraries. A program built from other sources does not take it for its own and reads the text again.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::Hash;
use std::hash::Hasher;
use std::path::Path;
use std::path::PathBuf;

fn main() {
    let mut sources = vec![PathBuf::from("Cargo.lock")];
    for folder in ["src/agreement", "src/calendar"] {
        gather(Path::new(folder), &mut sources);
        println!("cargo:rerun-if-changed={folder}");
    }
    println!("cargo:rerun-if-changed=Cargo.lock");
    sources.sort();
    let mut hasher = DefaultHasher::new();
    for source in sources {
        source.to_string_lossy().hash(&mut hasher);
        fs::read(&source).unwrap_or_default().hash(&mut hasher);
    }
    println!("cargo:rustc-env=YHDYSPINTA_FORM={:016x}", hasher.finish());
}

fn gather(folder: &Path, sources: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, sources);
        } else {
            sources.push(path);
        }
    }
}
