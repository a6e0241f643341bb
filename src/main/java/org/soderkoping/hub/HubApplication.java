package org.soderkoping.hub;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The running hub: all stages wired together. */
@SpringBootApplication
public class HubApplication {}
