// Every style of the parts that pages are made of, once somebody is signed in.
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import './layout.css';
