#!/usr/bin/env node
import '../dist/attestry.js';
