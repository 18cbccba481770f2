//! Each room against both databases: what two who come at once get, and what is kept.

mod account;
mod audit;
mod catalog;
mod command;
mod database;
mod event;
mod feed;
mod group;
mod import;
mod mail;
mod moderation;
mod reckon;
mod reminder;
mod representation;
mod sequence;
mod web;
