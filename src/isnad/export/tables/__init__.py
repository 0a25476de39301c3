"""Incidents, figures and tolls as rows: values first, of which every format takes those that it has columns for."""
